// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.hpp"

#include <csignal>

namespace passerelle::cli {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void note(int)
{
    interrupted = 1;
    std::signal(SIGINT, SIG_DFL);
}

}  // namespace

Interrupt::Interrupt()
{
    interrupted = 0;
    std::signal(SIGINT, note);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
}

bool Interrupt::asked()
{
    return interrupted != 0;
}

}  // namespace passerelle::cli
