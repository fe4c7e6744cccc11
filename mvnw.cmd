@echo off
rem Runs Maven for this project: takes a JDK 25 or later and a Maven 3.8 or later from JAVA_HOME, PATH and the
rem usual folders, and downloads Maven when none is installed. MVNW_REPOURL: the Maven repository to download from.
setlocal EnableDelayedExpansion

set "NEEDED_JAVA=25"
set "MAVEN_VERSION=3.9.12"
set "MAVEN_SHA512=0a1be79f02466533fc1a80abbef8796e4f737c46c6574ede5658b110899942a94db634477dfd3745501c80aef9aac0d4f841d38574373f7e2d24cce89d694f70"
set "ADDRESS=https://archive.apache.org/dist/maven/maven-3/%MAVEN_VERSION%/binaries/apache-maven-%MAVEN_VERSION%-bin.tar.gz"
if defined MVNW_REPOURL set "ADDRESS=%MVNW_REPOURL%/org/apache/maven/apache-maven/%MAVEN_VERSION%/apache-maven-%MAVEN_VERSION%-bin.tar.gz"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"

set "JDK="
if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined JDK for /f "delims=" %%j in ('where javac.exe 2^>nul') do call :consider "%%~dpj.."
if not defined JDK for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
  if exist %%r for /d %%j in ("%%~r\*") do call :consider "%%j"
)
if not defined JDK (
  echo mvnw: this project needs a JDK %NEEDED_JAVA% or later, and none was found. 1>&2
  echo mvnw: Install one ^(for example Temurin %NEEDED_JAVA%^), then set JAVA_HOME to it. 1>&2
  exit /b 1
)
set "JAVA_HOME=%JDK%"

set "MVN="
for /f "delims=" %%m in ('where mvn.cmd 2^>nul') do if not defined MVN call :maven "%%m"
if not defined MVN call :download || exit /b 1

set "MAVEN_BASEDIR=%~dp0"
set "MAVEN_BASEDIR=%MAVEN_BASEDIR:~0,-1%"
set "MAVEN_OPTS=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %MAVEN_OPTS%"
call "%MVN%" %*
exit /b %ERRORLEVEL%

:consider
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
set "FOUND="
for /f "tokens=2 delims=. " %%v in ('""%~f1\bin\javac.exe" -version 2^>^&1"') do set "FOUND=%%v"
if not defined FOUND exit /b 0
if %FOUND% GEQ %NEEDED_JAVA% set "JDK=%~f1"
exit /b 0

:maven
for /f "tokens=3,4 delims=. " %%a in ('""%~1" --version 2^>nul" ^| findstr /c:"Apache Maven"') do (
  if %%a GEQ 4 set "MVN=%~1"
  if %%a EQU 3 if %%b GEQ 8 set "MVN=%~1"
)
exit /b 0

:download
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "MVN=%DISTS%\apache-maven-%MAVEN_VERSION%\bin\mvn.cmd"
if exist "%MVN%" exit /b 0
echo mvnw: no Maven 3.8 or later is installed: downloading Maven %MAVEN_VERSION% 1>&2
if not exist "%DISTS%" mkdir "%DISTS%"
set "ARCHIVE=%DISTS%\download-%RANDOM%.tar.gz"
powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $ProgressPreference='SilentlyContinue'; Invoke-WebRequest -UseBasicParsing -Uri '%ADDRESS%' -OutFile '%ARCHIVE%'; if ((Get-FileHash -Algorithm SHA512 '%ARCHIVE%').Hash -ne '%MAVEN_SHA512%') { throw 'the SHA-512 of the download is wrong' }"
if errorlevel 1 (
  echo mvnw: Maven could not be had from %ADDRESS%; set MVNW_REPOURL or install Maven 3.8 or later. 1>&2
  if exist "%ARCHIVE%" del "%ARCHIVE%"
  exit /b 1
)
tar -xzf "%ARCHIVE%" -C "%DISTS%" || exit /b 1
del "%ARCHIVE%"
exit /b 0
