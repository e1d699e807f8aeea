using System.CommandLine;

namespace LoadPlatform.Cli.Commands;

/// <summary>The scenario on a command line: its name or file, values for its parameters, files that it includes.</summary>
internal sealed class ScenarioOptions
{
    private readonly Argument<string> _scenario = new("scenario")
    {
        Description = "A scenario of the catalog (see `scenarios list`), or a scenario file: a value that ends in .yaml or .yml or holds a path separator.",
    };

    private readonly Option<string[]> _parameters = new("--param") { Description = "Set a parameter of the scenario. Can be given several times.", HelpName = "NAME=VALUE" };
    private readonly Option<string[]> _includes = new("--include") { Description = "Send a file that the scenario includes; those that lie next to it are found. Can be given several times.", HelpName = "FILE" };

    /// <summary>Adds them to a command.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_scenario);
        command.Options.Add(_parameters);
        command.Options.Add(_includes);
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">A file cannot be read, or a value has no name.</exception>
    public SentScenario Read(ParseResult arguments)
    {
        var source = ScenarioSource.Read(arguments.GetRequiredValue(_scenario));
        Dictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (var file in arguments.GetValue(_includes) ?? [])
        {
            if (!files.TryAdd(Path.GetFileNameWithoutExtension(file), file))
                throw new UsageException($"two files are to be included as '{Path.GetFileNameWithoutExtension(file)}'");
        }

        var given = files.Values.ToList();
        foreach (var file in given)
            IncludedFiles.Add(SentFile.Read(file, "included file"), Path.GetDirectoryName(Path.GetFullPath(file))!, files);
        if (source is { File: { } main, Yaml: { } yaml })
            IncludedFiles.Add(yaml, Path.GetDirectoryName(Path.GetFullPath(main))!, files);
        return new SentScenario(source, Values(arguments.GetValue(_parameters) ?? []), files);
    }

    private static Dictionary<string, string>? Values(string[] given)
    {
        Dictionary<string, string> values = new(StringComparer.Ordinal);
        foreach (var text in given)
        {
            var end = text.IndexOf('=');
            if (end <= 0)
                throw new UsageException($"--param takes name=value, not '{text}'");
            if (!values.TryAdd(text[..end], text[(end + 1)..]))
                throw new UsageException($"the parameter '{text[..end]}' is given twice");
        }

        return values.Count == 0 ? null : values;
    }
}
