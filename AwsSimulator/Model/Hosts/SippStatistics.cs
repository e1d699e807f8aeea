namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>Writes SIPp's statistics file: a header, then a line of periodic (P) and cumulative (C) columns each time.</summary>
internal sealed class SippStatistics(VirtualFile file, double targetRate, DateTimeOffset startedAt)
{
    private DateTimeOffset? _lastWritten;
    private SippCounters _lastCounters;

    public void Begin() => file.Append(SippHeader.Line + "\n");

    public void Write(DateTimeOffset now, SippCounters counters, int current)
    {
        file.AppendLine(new SippStatisticsLine(targetRate, startedAt, _lastWritten ?? startedAt, now, counters, counters - _lastCounters, current));
        (_lastWritten, _lastCounters) = (now, counters);
    }
}
