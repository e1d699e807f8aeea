namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>What a script left behind.</summary>
internal sealed record ShellResult(int ExitCode, string Output, string Error);
