using System.Text;

namespace LoadPlatform.AwsSimulator.Processes.Host;

/// <summary>The beginning of a text that is being written: more than Run Command shows is read and forgotten.</summary>
internal sealed class KeptText
{
    private const int Most = 32_000;
    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();

    public async Task ReadAsync(TextReader reader)
    {
        var buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer)) > 0)
            Add(buffer.AsSpan(0, read));
    }

    public void Add(ReadOnlySpan<char> text)
    {
        lock (_lock)
            _text.Append(text[..Math.Min(text.Length, Most - _text.Length)]);
    }

    public override string ToString()
    {
        lock (_lock)
            return _text.ToString();
    }
}
