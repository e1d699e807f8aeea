namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Words and redirections.</summary>
internal sealed record SimpleCommand(IReadOnlyList<ShellToken> Words, IReadOnlyList<Redirection> Redirections, int Line);
