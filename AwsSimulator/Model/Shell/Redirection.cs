namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>One redirection: descriptor, operator (&gt;, &gt;&gt;, &gt;&amp;, &lt;) and target.</summary>
internal sealed record Redirection(int Descriptor, string Operator, ShellToken Target);
