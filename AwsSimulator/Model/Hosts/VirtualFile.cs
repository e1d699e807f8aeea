namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>A text file. Lines are kept apart, so that a long file's ends are cheap to read.</summary>
internal sealed class VirtualFile
{
    private readonly List<string> _lines = [];
    private bool _open;

    /// <summary>The lines, the last one included where it has no line feed yet.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public long Length { get; private set; }

    public void Append(string text)
    {
        Length += text.Length;
        var start = 0;
        while (start < text.Length)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            var piece = text[start..end];
            if (_open)
                _lines[^1] += piece;
            else
                _lines.Add(piece);
            _open = feed < 0;
            start = end + 1;
        }
    }

    public override string ToString() => string.Join('\n', _lines) + (_open || _lines.Count == 0 ? "" : "\n");
}
