namespace LoadPlatform.AppHost.Timekeeping;

/// <summary>What a start leaves behind of its clock, so that the next one's never shows an earlier time.</summary>
internal sealed record ClockRecord
{
    /// <summary>The instant (UTC) at which simulated and real time agreed.</summary>
    public required DateTimeOffset Epoch { get; init; }

    /// <summary>Simulated seconds per real second.</summary>
    public required double Scale { get; init; }

    /// <summary>The real time (UTC) at which the start was last seen alive.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>The latest simulated time (UTC) of this start and all before it; null where none was written.</summary>
    public DateTimeOffset? Reached { get; init; }

    /// <summary>The simulated time at the real time <paramref name="real"/>.</summary>
    /// <exception cref="ArgumentException">The values of the record make no time.</exception>
    /// <exception cref="OverflowException">The values of the record make no time.</exception>
    public DateTimeOffset At(DateTimeOffset real) => Epoch + ((real - Epoch) * Scale);

    /// <summary>The record at the real time <paramref name="real"/>.</summary>
    public ClockRecord SeenAt(DateTimeOffset real) => this with { LastSeen = real, Reached = Later(Reached, At(real)) };

    /// <summary>The time that no later start may show an earlier one than; past what was reached, so that no rounding falls below it.</summary>
    /// <param name="unseen">How long, in real time, the start may have lived after it was last seen.</param>
    /// <exception cref="ArgumentException">The values of the record make no time.</exception>
    /// <exception cref="OverflowException">The values of the record make no time.</exception>
    public DateTimeOffset Last(TimeSpan unseen) => Later(Reached + unseen, At(LastSeen + unseen));

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;
}
