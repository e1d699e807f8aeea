using System.Threading.Channels;

namespace Aspire.Hosting.ApplicationModel;

internal sealed class ResourceLog
{
    private const int BacklogLines = 1000;

    private readonly Lock _lock = new();
    private readonly Queue<LogLine> _backlog = new();
    private readonly List<Channel<LogLine>> _subscribers = [];
    private int _lines;

    public void Append(string content, bool isError)
    {
        lock (_lock)
        {
            var line = new LogLine(++_lines, content, isError);
            _backlog.Enqueue(line);
            if (_backlog.Count > BacklogLines)
                _backlog.Dequeue();

            foreach (var subscriber in _subscribers)
                subscriber.Writer.TryWrite(line);
        }
    }

    public ChannelReader<LogLine> Subscribe()
    {
        // A slow watcher loses the oldest lines rather than holding the whole output in memory.
        var channel = Channel.CreateBounded<LogLine>(new BoundedChannelOptions(10 * BacklogLines) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (_lock)
        {
            foreach (var line in _backlog)
                channel.Writer.TryWrite(line);

            _subscribers.Add(channel);
        }

        return channel.Reader;
    }

    public void Unsubscribe(ChannelReader<LogLine> reader)
    {
        lock (_lock)
            _subscribers.RemoveAll(channel => channel.Reader == reader);
    }
}
