namespace LoadPlatform.Cli.Gateway;

/// <summary>One error of a scenario file.</summary>
internal sealed record FileError
{
    /// <summary>The file, as the gateway knows it.</summary>
    public string? File { get; init; }

    /// <summary>The line, from 1; 0 where it is not known.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1; 0 where it is not known.</summary>
    public int Column { get; init; }

    /// <summary>What is wrong.</summary>
    public string Message { get; init; } = string.Empty;
}
