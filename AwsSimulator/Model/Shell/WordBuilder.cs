using System.Text;

namespace LoadPlatform.AwsSimulator.Model.Shell;

/// <summary>Collects the parts of the word that is being read.</summary>
internal sealed class WordBuilder
{
    private readonly List<WordPart> _parts = [];
    private readonly StringBuilder _text = new();

    /// <summary>Whether a word has begun; it may still be empty, as in ''.</summary>
    public bool IsOpen { get; private set; }

    public void Append(char c)
    {
        _text.Append(c);
        IsOpen = true;
    }

    /// <summary>Ends the plain text before it and adds a part.</summary>
    public void Add(string text, bool isVariable, bool isQuoted)
    {
        EndText(isQuoted && isVariable);
        _parts.Add(new WordPart(text, isVariable, isQuoted));
        IsOpen = true;
    }

    public void EndText(bool isQuoted)
    {
        if (_text.Length == 0)
            return;

        _parts.Add(new WordPart(_text.ToString(), IsVariable: false, isQuoted));
        _text.Clear();
    }

    /// <summary>Takes the word back where it is a bare descriptor before a redirection; otherwise "".</summary>
    public string TakeDescriptor()
    {
        if (_parts.Count > 0 || _text.ToString() is not ("0" or "1" or "2"))
            return "";

        var descriptor = _text.ToString();
        _text.Clear();
        IsOpen = false;
        return descriptor;
    }

    /// <summary>The word, or null where none has begun.</summary>
    public ShellToken? End(int line)
    {
        if (!IsOpen)
            return null;

        EndText(isQuoted: false);
        var word = new ShellToken(ShellTokenKind.Word, string.Concat(_parts.Select(part => part.Text)), [.. _parts], line);
        _parts.Clear();
        IsOpen = false;
        return word;
    }
}
