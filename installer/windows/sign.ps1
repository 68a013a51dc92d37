# SPDX-License-Identifier: GPL-3.0-or-later
# sign.ps1 FILE... : signs with the certificate of the environment: CERTIFICATE (base64 of a .pfx), CERTIFICATE_PASSWORD.
param([Parameter(Mandatory, ValueFromRemainingArguments)][string[]]$Files)
$ErrorActionPreference = 'Stop'
$pfx = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName() + '.pfx')
try {
    [IO.File]::WriteAllBytes($pfx, [Convert]::FromBase64String($env:CERTIFICATE))
    $kits = "${env:ProgramFiles(x86)}\Windows Kits\10\bin\*\x64\signtool.exe"
    $signtool = Get-ChildItem $kits | Sort-Object FullName | Select-Object -Last 1
    foreach ($file in $Files) {
        & $signtool sign /f $pfx /p $env:CERTIFICATE_PASSWORD /fd SHA256 /td SHA256 `
            /tr http://timestamp.digicert.com $file
        if ($LASTEXITCODE -ne 0) { throw "signing $file failed" }
    }
} finally {
    Remove-Item -Force -ErrorAction SilentlyContinue $pfx
}
