using System.Collections;

namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>A text file. Lines are kept apart, so that a long file's ends are cheap to read; some are put into words only when they are read.</summary>
internal sealed class VirtualFile
{
    private readonly List<VirtualLine> _lines = [];
    private readonly Func<DateTimeOffset> _now;
    private bool _open;

    public VirtualFile(Func<DateTimeOffset> now)
    {
        (_now, Lines, WrittenAt) = (now, new LineList(_lines), now());
    }

    /// <summary>When it was made or written last.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The lines, the last one included where it has no line feed yet.</summary>
    public IReadOnlyList<string> Lines { get; }

    public bool IsEmpty => _lines.Count == 0;

    public void Touch() => WrittenAt = _now();

    public void Append(string text)
    {
        Touch();
        var start = 0;
        while (start < text.Length)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            var piece = text[start..end];
            if (_open)
                _lines[^1] = new VirtualLine(_lines[^1] + piece);
            else
                _lines.Add(new VirtualLine(piece));
            _open = feed < 0;
            start = end + 1;
        }
    }

    /// <summary>Appends a whole line that is put into words when somebody reads it.</summary>
    public void AppendLine(IDeferredLine line)
    {
        Touch();
        if (_open)
            Append(line.Write() + "\n");
        else
            _lines.Add(new VirtualLine(line));
    }

    public override string ToString() => string.Join('\n', Lines) + (_open || _lines.Count == 0 ? "" : "\n");

    private sealed class LineList(List<VirtualLine> lines) : IReadOnlyList<string>
    {
        public int Count => lines.Count;

        public string this[int index] => lines[index].ToString();

        public IEnumerator<string> GetEnumerator() => lines.Select(line => line.ToString()).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
