using System.Text.RegularExpressions;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>Regular expressions from a script, which cannot be trusted to be quick or right.</summary>
internal static class PatternMatch
{
    /// <summary>The expression, or null where it is none.</summary>
    public static Regex? Compile(string pattern, bool ignoreCase = false)
    {
        try
        {
            #pragma warning disable MA0009 // NonBacktracking is linear in the input: that is why it is used.
            return new Regex(pattern, RegexOptions.NonBacktracking | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None));
            #pragma warning restore MA0009
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
