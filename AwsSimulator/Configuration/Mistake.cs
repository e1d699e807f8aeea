namespace LoadPlatform.AwsSimulator.Configuration;

/// <summary>One thing that is wrong with the configuration, and how to mend it.</summary>
internal sealed record Mistake(Place Place, string Message)
{
    /// <summary>The mistake as compilers write it: <c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{Place}: {Message}";
}
