namespace LoadPlatform.TaskLauncher.Tests.Sipp;

/// <summary>How a script ended.</summary>
internal sealed record ScriptResult(int ExitCode, string Output, string Error);
