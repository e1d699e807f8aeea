using System.Text;

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Where output goes: kept as text, into a file, or nowhere.</summary>
internal sealed class TextSink(Action<string>? write = null)
{
    private readonly StringBuilder _text = new();

    public static TextSink Nowhere() => new(_ => { });

    public void Write(string text)
    {
        if (write is null)
            _text.Append(text);
        else
            write(text);
    }

    public void WriteLine(string text) => Write(text + "\n");

    public override string ToString() => _text.ToString();
}
