// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace passerelle::estimate {

/// The solution x of A·x = b for a symmetric positive definite matrix, by Cholesky's factors (Golub and Van Loan,
/// Matrix Computations, 4th edition, algorithm 4.2.1). `matrix`: n × n numbers, row by row, of which the lower half is
/// read; `b`: n numbers. Nothing when the matrix is not positive definite. For a few hundred unknowns at most.
[[nodiscard]] std::optional<std::vector<double>> solvePositive(std::vector<double> matrix, std::vector<double> b);

}  // namespace passerelle::estimate
