namespace LoadPlatform.AwsSimulator.Model.Logs;

/// <summary>Puts the lines of several streams into one order.</summary>
internal static class LogMerge
{
    /// <summary>All lines, in the order in which they were written.</summary>
    public static IEnumerable<LogEvent> Of(IEnumerable<IEnumerable<LogEvent>> streams)
    {
        var heads = new PriorityQueue<IEnumerator<LogEvent>, long>();
        foreach (var stream in streams)
            Push(heads, stream.GetEnumerator());

        while (heads.TryDequeue(out var head, out _))
        {
            yield return head.Current;
            Push(heads, head);
        }
    }

    private static void Push(PriorityQueue<IEnumerator<LogEvent>, long> heads, IEnumerator<LogEvent> stream)
    {
        if (stream.MoveNext())
            heads.Enqueue(stream, stream.Current.Order);
        else
            stream.Dispose();
    }
}
