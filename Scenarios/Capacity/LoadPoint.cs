using LoadPlatform.Scenarios.Series;

namespace LoadPlatform.Scenarios.Capacity;

/// <summary>The load of one moment, and the tasks that carried it.</summary>
/// <param name="At">The moment (UTC, the run's clock).</param>
/// <param name="Sessions">The sessions of the whole service.</param>
/// <param name="Running">The running tasks.</param>
/// <param name="Source">What it was read from.</param>
internal readonly record struct LoadPoint(DateTimeOffset At, ValueRange Sessions, ValueRange Running, string Source);
