using LoadPlatform.Cli.Watching;
using Spectre.Console;

namespace LoadPlatform.Cli;

/// <summary>Where the command line reads from and writes to: the process's own console and environment, or a test's.</summary>
internal sealed record CliContext
{
    /// <summary>Results.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Errors and notes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>The terminal that live views are drawn on; null where the output is none.</summary>
    public IAnsiConsole? Terminal { get; init; }

    /// <summary>The operator's wish to stop.</summary>
    public required Interrupts Interrupts { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The clock of waits and time-outs.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How often and how long to try.</summary>
    public Pacing Pacing { get; init; } = new();
}
