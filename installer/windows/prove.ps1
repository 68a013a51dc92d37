# SPDX-License-Identifier: GPL-3.0-or-later
# prove.ps1 INSTALLER : installs in silence without administrator rights, walks to a PDF, removes, and looks at what stays.
param([Parameter(Mandatory)][string]$Installer)
$ErrorActionPreference = 'Stop'
$place = Join-Path $env:LOCALAPPDATA 'Programs\Passerelle'
$work = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName()))
function Must($condition, $what) { if (-not $condition) { throw "FAILED: $what" } }

Start-Process -Wait $Installer '/S'
Must (Test-Path "$place\passerelle.exe") 'the program is not installed'
Must ((Get-ItemProperty 'HKCU:\Software\Classes\.passerelle').'(default)' -eq 'Passerelle.Dossier') 'no file type'
$env:QT_QPA_PLATFORM = 'offscreen'
$window = Start-Process -Wait -PassThru "$place\passerelle.exe" '--measure-start'
Must ($window.ExitCode -eq 0) 'the window does not start'
foreach ($language in 'fr', 'en') {
    $pdf = Join-Path $work "report-$language.pdf"
    & "$place\passerelle-cli.exe" report "$place\samples\language\dossier.json" --lang $language --out $pdf
    Must ((Get-Content $pdf -Encoding Byte -TotalCount 4) -join ',' -eq '37,80,68,70') "no PDF in $language"
}
Start-Process -Wait $Installer '/S'
Must (Test-Path "$env:LOCALAPPDATA\passerelle\library.passerelle") 'installing again lost the library'
Start-Process -Wait "$place\uninstall.exe" "/S _?=$place"
Remove-Item -ErrorAction SilentlyContinue "$place\uninstall.exe"
Must (-not (Test-Path "$place\passerelle.exe")) 'the program is still there'
Must (-not (Test-Path 'HKCU:\Software\Classes\Passerelle.Dossier')) 'the file type is still there'
Must (Test-Path "$env:LOCALAPPDATA\passerelle\library.passerelle") 'removing took the library'
'PROVED'
