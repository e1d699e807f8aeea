namespace LoadPlatform.AwsSimulator.Model.Logs;

/// <summary>CloudWatch Logs: groups of streams of lines, bounded. Times are whole milliseconds.</summary>
internal sealed class LogStore(Timeline timeline)
{
    private readonly Dictionary<string, LogGroup> _groups = [];
    private long _order;

    public LogGroup? Find(string group) => _groups.GetValueOrDefault(group);

    /// <summary>Adds a line at the present instant. A group or stream that is not there yet is created.</summary>
    public void Append(string group, string stream, string line)
    {
        if (!_groups.TryGetValue(group, out var found))
            _groups.Add(group, found = new LogGroup(group));
        found.Add(new LogEvent(_order++, stream, Milliseconds(timeline.Now), line));
    }

    private static DateTimeOffset Milliseconds(DateTimeOffset instant) => new(instant.UtcTicks - (instant.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
