namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>A word, an operator or a redirection, and the line it stands on.</summary>
internal sealed record ShellToken(ShellTokenKind Kind, string Text, IReadOnlyList<WordPart> Parts, int Line);
