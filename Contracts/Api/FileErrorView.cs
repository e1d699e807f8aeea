namespace LoadPlatform.Contracts.Api;

/// <summary>One thing that is wrong in a file that was sent, and how to mend it.</summary>
public sealed record FileErrorView
{
    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>The line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The column, from 1.</summary>
    public required int Column { get; init; }

    /// <summary>What is wrong and what to do about it.</summary>
    public required string Message { get; init; }
}
