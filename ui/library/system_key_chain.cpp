// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/system_key_chain.hpp"

#ifdef PASSERELLE_KEY_CHAIN

#include <qt6keychain/keychain.h>
#include <utility>

namespace passerelle::ui {

namespace {

constexpr char kService[] = "passerelle";

void readSecret(const QString &name, QObject *owner, KeyChain::Found found)
{
    auto *job = new QKeychain::ReadPasswordJob(QLatin1String(kService));
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, owner, [job, found = std::move(found)] {
        found(job->error() == QKeychain::NoError ? std::optional(job->textData()) : std::nullopt);
    });
    job->start();
}

void writeSecret(const QString &name, const QString &secret, QObject *owner, KeyChain::Kept kept)
{
    auto *job = new QKeychain::WritePasswordJob(QLatin1String(kService));
    job->setKey(name);
    job->setTextData(secret);
    QObject::connect(job, &QKeychain::Job::finished, owner, [job, kept = std::move(kept)] {
        if (job->error() == QKeychain::NoError) {
            kept({});
            return;
        }
        kept(failure(ErrorCode::Storage,
                     PASSERELLE_TEXT("Library", "The system's key chain did not take the password."), {}, {},
                     PASSERELLE_TEXT("Library", "It will be asked for at the next start."), job->errorString()));
    });
    job->start();
}

void forgetSecret(const QString &name)
{
    auto *job = new QKeychain::DeletePasswordJob(QLatin1String(kService));
    job->setKey(name);
    job->start();
}

}  // namespace

KeyChain systemKeyChain()
{
    return {readSecret, writeSecret, forgetSecret};
}

}  // namespace passerelle::ui

#else

namespace passerelle::ui {

KeyChain systemKeyChain()
{
    return {};
}

}  // namespace passerelle::ui

#endif
