namespace LoadPlatform.Scenarios.Reading;

/// <summary>One thing that is wrong in a file, and how to mend it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record ScenarioError(string File, int Line, int Column, string Message)
{
    /// <summary>The error as compilers write it: <c>file:line:column: message</c>.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}: {Message}";
}
