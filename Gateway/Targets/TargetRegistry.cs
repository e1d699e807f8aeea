using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Targets;
using Microsoft.Extensions.Options;

namespace LoadPlatform.Gateway.Targets;

/// <summary>The targets of targets.yaml, read once at start.</summary>
internal sealed class TargetRegistry
{
    private readonly Dictionary<string, Target> _targets;

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidOperationException">It is missing or has errors; the message names them all.</exception>
    public TargetRegistry(IOptions<TargetOptions> options)
    {
        var file = options.Value.File;
        if (!File.Exists(file))
            throw new InvalidOperationException($"There is no file '{file}': set Targets:File to the path of targets.yaml.");

        var reading = TargetsReader.Read(File.ReadAllText(file), Path.GetFileName(file));
        if (reading.Errors.Count > 0)
            throw new InvalidOperationException($"'{file}' has errors:{Environment.NewLine}{string.Join(Environment.NewLine, reading.Errors)}");

        _targets = reading.Targets.ToDictionary(target => target.Name, StringComparer.Ordinal);
    }

    /// <summary>The targets, by name.</summary>
    public IReadOnlyList<Target> All => [.. _targets.Values.OrderBy(target => target.Name, StringComparer.Ordinal)];

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => All.Select(target => target.Name);

    /// <summary>The target to use where a request names none.</summary>
    /// <value>The only one; null where there are several: then it must be named.</value>
    public string? Default => _targets.Count == 1 ? _targets.Keys.Single() : null;

    /// <summary>Finds a target.</summary>
    /// <returns>Null where there is none of that name.</returns>
    public Target? Find(string name) => _targets.GetValueOrDefault(name);
}
