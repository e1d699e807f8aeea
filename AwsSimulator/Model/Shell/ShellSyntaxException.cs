namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>A script that the shell cannot read. The message is what the shell prints.</summary>
internal sealed class ShellSyntaxException(string message) : Exception(message);
