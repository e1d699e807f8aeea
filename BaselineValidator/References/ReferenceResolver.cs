using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;
using LoadPlatform.ServiceDefaults.Aws;
using Target = LoadPlatform.Contracts.Targets.Target;

namespace LoadPlatform.BaselineValidator.References;

/// <summary>Resolves a target's references once per run, and fails loudly: an empty table name hides everything that comes after it.</summary>
/// <param name="aws">The AWS clients.</param>
internal sealed class ReferenceResolver(AwsClients aws)
{
    internal const string Source = "ssm:GetParameters";

    private const int NamesAtOnce = 10;

    public async Task<Resolution> ResolveAsync(Target target, CancellationToken cancellationToken)
    {
        string[] paths = [.. TargetReferences.Of(target).Select(reference => reference.Path).Distinct(StringComparer.Ordinal)];
        if (paths.Length == 0)
            return new Resolution(target, false, []);

        var ssm = aws.Ssm(target);
        var answers = await Task.WhenAll(paths.Chunk(NamesAtOnce).Select(names => AskAsync(ssm, names, cancellationToken)));
        var values = answers.SelectMany(answer => answer.Value?.Parameters ?? []).DistinctBy(parameter => parameter.Name).ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        var failed = answers.Select(answer => answer.Failure?.ToString()).OfType<string>().ToList();
        if (failed.Count == 0)
            failed.AddRange(paths.Select(path => Wrong(path, values)).OfType<string>());

        return failed.Count == 0 ? new Resolution(TargetReferences.Replace(target, values), true, []) : new Resolution(null, true, failed);
    }

    private static string? Wrong(string path, Dictionary<string, string> values)
    {
        if (!values.TryGetValue(path, out var value))
            return $"{path}: there is no such parameter";

        return string.IsNullOrWhiteSpace(value) ? $"{path}: the parameter is empty" : null;
    }

    private static Task<Probed<GetParametersResponse>> AskAsync(IAmazonSimpleSystemsManagement ssm, string[] names, CancellationToken cancellationToken) =>
        AwsProbe.TryAsync(Source, token => ssm.GetParametersAsync(new GetParametersRequest { Names = [.. names], WithDecryption = true }, token), cancellationToken);
}
