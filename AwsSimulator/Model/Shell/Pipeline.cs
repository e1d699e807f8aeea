namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Commands joined by "|", with the operator before it: ";" always runs, "&amp;&amp;" after success, "||" after failure.</summary>
internal sealed record Pipeline(string Condition, bool IsNegated, IReadOnlyList<SimpleCommand> Commands);
