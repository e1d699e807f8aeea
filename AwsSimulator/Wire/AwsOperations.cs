using System.Text;
using LoadPlatform.AwsSimulator.Wire.Query;
using Microsoft.AspNetCore.WebUtilities;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Finds the operation that a request names: by X-Amz-Target in the JSON protocols, by Version and Action in the Query protocol.</summary>
internal sealed class AwsOperations(IEnumerable<AwsService> services)
{
    private readonly Dictionary<string, AwsService> _byPrefix = services.ToDictionary(service => service.TargetPrefix, StringComparer.Ordinal);
    private readonly Dictionary<string, AwsService> _byVersion = services.Where(service => service.Traits.Query is not null)
        .ToDictionary(service => service.Traits.Query!.Version, StringComparer.Ordinal);
    private readonly Dictionary<(string Prefix, string Name), IAwsOperation> _operations = services
        .SelectMany(service => service.Operations.Select(operation => (service.TargetPrefix, operation)))
        .ToDictionary(pair => (pair.TargetPrefix, pair.operation.Name), pair => pair.operation);

    public AwsCall Find(HttpRequest request, byte[] body)
    {
        var target = request.Headers["X-Amz-Target"].ToString();
        return target.Length == 0 && request.HasFormContentType ? ByQuery(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body))) : ByTarget(target);
    }

    private AwsCall ByTarget(string target)
    {
        var cut = target.LastIndexOf('.');
        var (prefix, name) = cut < 0 ? (target, "") : (target[..cut], target[(cut + 1)..]);
        var service = _byPrefix.GetValueOrDefault(prefix);
        return new AwsCall(target, name, service, _operations.GetValueOrDefault((prefix, name)), new JsonProtocol(service));
    }

    private AwsCall ByQuery(Dictionary<string, Microsoft.Extensions.Primitives.StringValues> form)
    {
        var (name, version) = (form.GetValueOrDefault("Action").ToString(), form.GetValueOrDefault("Version").ToString());
        var service = _byVersion.GetValueOrDefault(version);
        var prefix = service?.TargetPrefix ?? $"Query-{version}";
        return new AwsCall($"{prefix}.{name}", name, service, _operations.GetValueOrDefault((prefix, name)), new QueryProtocol(service?.Traits.Query ?? QueryService.Sts));
    }
}
