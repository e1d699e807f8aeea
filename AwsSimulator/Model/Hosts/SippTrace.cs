namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>The files that SIPp writes a line into each period: each of them where its command line asks for it.</summary>
internal sealed class SippTrace(SippStatistics? statistics, SippMessageCounts? counts)
{
    public bool IsOn => statistics is not null || counts is not null;

    public void Begin()
    {
        statistics?.Begin();
        counts?.Begin();
    }

    public void Write(DateTimeOffset now, SippCounters counters, int current)
    {
        statistics?.Write(now, counters, current);
        counts?.Write(now, counters);
    }
}
