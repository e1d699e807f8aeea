namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>What a piece of a script is.</summary>
internal enum ShellTokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>One of &amp;&amp; || | ; and the line's end, which counts as ";".</summary>
    Operator,

    /// <summary>A redirection such as 2&gt;&gt;.</summary>
    Redirection,
}
