using System.Text;

namespace LoadPlatform.Scenarios.Reading.Nodes;

/// <summary>Makes what a file says fit for a message, and says what is fit for nothing.</summary>
internal static class Words
{
    private const int Longest = 60;

    /// <summary>The beginning of a text, on one line.</summary>
    public static string Shorten(string text) => OneLine(text.Length <= Longest ? text : text[..Longest] + "…");

    /// <summary>The text without control characters and halves of pairs.</summary>
    public static string OneLine(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.IsControl(rune) ? "\uFFFD" : rune.ToString()));

    /// <summary>Whether a text holds a character that no terminal, no XML and no AWS call takes: a control character other than line end and tab, or half of a pair.</summary>
    public static bool HasForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && text[i] is not ('\n' or '\t')) || text[i] is '\uFFFE' or '\uFFFF')
                return true;
        }

        return false;
    }
}
