namespace LoadPlatform.AwsSimulator.Model.Hosts;

/// <summary>A line of a file: its text, or what will be its text.</summary>
internal readonly struct VirtualLine
{
    private readonly object _content;

    public VirtualLine(string text) => _content = text;

    public VirtualLine(IDeferredLine line) => _content = line;

    public override string ToString() => _content as string ?? ((IDeferredLine)_content).Write();
}
