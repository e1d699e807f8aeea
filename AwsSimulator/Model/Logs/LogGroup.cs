namespace LoadPlatform.AwsSimulator.Model.Logs;

/// <summary>A log group: the streams of one family's containers, the last <see cref="KeptStreams"/> that were written to.</summary>
internal sealed class LogGroup(string name)
{
    public const int KeptStreams = 1000;
    private readonly Dictionary<string, LinkedListNode<LogStream>> _byName = [];
    private readonly LinkedList<LogStream> _byUse = [];

    public string Name { get; } = name;

    /// <summary>The one written to last stands last.</summary>
    public IEnumerable<LogStream> Streams => _byUse;

    public LogStream? Find(string stream) => _byName.TryGetValue(stream, out var node) ? node.Value : null;

    public void Add(LogEvent line)
    {
        if (_byName.TryGetValue(line.Stream, out var node))
            _byUse.Remove(node);
        else
            _byName.Add(line.Stream, node = new LinkedListNode<LogStream>(new LogStream(line.Stream)));

        _byUse.AddLast(node);
        node.Value.Add(line);
        if (_byUse.Count <= KeptStreams)
            return;

        _byName.Remove(_byUse.First!.Value.Name);
        _byUse.RemoveFirst();
    }
}
