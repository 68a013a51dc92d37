// SPDX-License-Identifier: GPL-3.0-or-later
#include "estimate/positive_system.hpp"

#include <cmath>

namespace passerelle::estimate {

std::optional<std::vector<double>> solvePositive(std::vector<double> matrix, std::vector<double> b)
{
    const std::size_t n = b.size();
    const auto at = [&matrix, n](std::size_t i, std::size_t j) -> double & { return matrix[i * n + j]; };
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = at(i, j);
            for (std::size_t k = 0; k < j; ++k)
                sum -= at(i, k) * at(j, k);
            if (i == j && !(sum > 0))
                return std::nullopt;
            at(i, j) = i == j ? std::sqrt(sum) : sum / at(j, j);
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k < i; ++k)
            b[i] -= at(i, k) * b[k];
        b[i] /= at(i, i);
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t k = i + 1; k < n; ++k)
            b[i] -= at(k, i) * b[k];
        b[i] /= at(i, i);
    }
    return b;
}

}  // namespace passerelle::estimate
