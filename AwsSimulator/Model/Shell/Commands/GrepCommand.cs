using System.Text.RegularExpressions;

namespace LoadPlatform.AwsSimulator.Model.Shell.Commands;

/// <summary>grep with -c, -o, -q, -v, -i, -E, -F, -e, -s, -h.</summary>
internal sealed class GrepCommand : IShellCommand
{
    private const int Trouble = 2;

    public IReadOnlyList<string> Names { get; } = ["grep"];

    public int Run(ShellSession session, IReadOnlyList<string> arguments, ShellIo io)
    {
        var flags = "";
        var patterns = new List<string>();
        var rest = new List<string>();
        for (var i = 1; i < arguments.Count; i++)
        {
            if (arguments[i] == "-e" && i + 1 < arguments.Count)
                patterns.Add(arguments[++i]);
            else if (arguments[i] == "--")
            {
                rest.AddRange(arguments.Skip(i + 1));
                break;
            }
            else if (arguments[i].StartsWith('-') && arguments[i].Length > 1)
                flags += arguments[i][1..];
            else
                rest.Add(arguments[i]);
        }

        if (patterns.Count == 0)
        {
            if (rest.Count == 0)
                return Refuse(io, "usage: grep [-coqviEF] PATTERN [FILE...]");
            patterns.Add(rest[0]);
            rest.RemoveAt(0);
        }

        if (patterns.Select(pattern => Compile(pattern, flags)).ToList() is var compiled && compiled.Contains(null))
            return Refuse(io, "grep: invalid pattern");

        var quiet = flags.Contains('s') ? io with { Error = TextSink.Nowhere() } : io;
        var (found, missing) = (0, false);
        foreach (var path in rest.DefaultIfEmpty())
        {
            if (TextInput.Lines(session, "grep", path, quiet) is not { } lines)
            {
                missing = true;
                continue;
            }

            var hits = lines.Where(line => compiled.Exists(regex => regex!.IsMatch(line)) != flags.Contains('v')).ToList();
            found += hits.Count;
            var prefix = rest.Count > 1 && !flags.Contains('h') ? $"{path}:" : "";
            if (flags.Contains('q'))
                continue;
            if (flags.Contains('c'))
                io.Output.WriteLine($"{prefix}{hits.Count}");
            else if (flags.Contains('o'))
                hits.ForEach(line => compiled.SelectMany(regex => regex!.Matches(line)).ToList().ForEach(match => io.Output.WriteLine(prefix + match.Value)));
            else
                hits.ForEach(line => io.Output.WriteLine(prefix + line));
        }

        return missing ? Trouble : found > 0 ? 0 : 1;
    }

    private static Regex? Compile(string pattern, string flags)
    {
        // In a basic expression these are plain characters.
        var text = flags.Contains('F') ? Regex.Escape(pattern)
            : flags.Contains('E') ? pattern
            : Regex.Replace(pattern, @"[+?|(){}]", match => $@"\{match.Value}", RegexOptions.NonBacktracking);
        return PatternMatch.Compile(text, flags.Contains('i'));
    }

    private static int Refuse(ShellIo io, string why)
    {
        io.Error.WriteLine(why);
        return Trouble;
    }
}
