using LoadPlatform.MetricsWatcher.Tasks;

namespace LoadPlatform.MetricsWatcher.Tests.Tasks;

public sealed class TaskCoverageTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(30, -50)]
    [InlineData(49, -50)]
    [InlineData(80, 30)]
    public void After_SilenceBetweenTwoReadings_IsBridgedWhileEcsRemembers(int minutes, int from) =>
        Assert.Equal(new TaskCoverage(Start.AddMinutes(from), Start.AddMinutes(minutes)), TaskCoverage.After(TaskCoverage.After(null, Start), Start.AddMinutes(minutes)));

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        var coverage = TaskCoverage.After(null, Start);
        coverage.Write(notes);

        Assert.Equal(coverage, TaskCoverage.Read(notes));
    }
}
