using System.Text;
using LoadPlatform.AwsSimulator.Wire.Query;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Finds the operation that a request names: by X-Amz-Target in the JSON protocols, by Version and Action in the Query protocol.</summary>
internal sealed class AwsOperations(IEnumerable<AwsService> services)
{
    private const int Megabyte = 1024 * 1024;
    private readonly Dictionary<string, AwsService> _byPrefix = services.ToDictionary(service => service.TargetPrefix, StringComparer.Ordinal);
    private readonly Dictionary<string, AwsService> _byVersion = services.Where(service => service.Traits.Query is not null)
        .ToDictionary(service => service.Traits.Query!.Version, StringComparer.Ordinal);
    private readonly Dictionary<(string Prefix, string Name), IAwsOperation> _operations = services
        .SelectMany(service => service.Operations.Select(operation => (service.TargetPrefix, operation)))
        .ToDictionary(pair => (pair.TargetPrefix, pair.operation.Name), pair => pair.operation);

    /// <summary>Finds the operation of a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body as it was sent; a form is never encoded.</param>
    public AwsCall Find(HttpRequest request, byte[] body)
    {
        var target = Target(request);
        return target.Length == 0 && request.HasFormContentType ? ByQuery(QueryHelpers.ParseQuery(Encoding.UTF8.GetString(body))) : ByTarget(target);
    }

    /// <summary>Bytes of the largest body that the request may have.</summary>
    public int LargestBody(HttpRequest request) => _byPrefix.TryGetValue(Cut(Target(request)).Prefix, out var service) ? service.Traits.LargestBody : Megabyte;

    private AwsCall ByTarget(string target)
    {
        var (prefix, name) = Cut(target);
        var service = _byPrefix.GetValueOrDefault(prefix);
        return new AwsCall(target, name, service, _operations.GetValueOrDefault((prefix, name)), new JsonProtocol(service));
    }

    private AwsCall ByQuery(Dictionary<string, StringValues> form)
    {
        var (name, version) = (form.GetValueOrDefault("Action").ToString(), form.GetValueOrDefault("Version").ToString());
        var service = _byVersion.GetValueOrDefault(version);
        var prefix = service?.TargetPrefix ?? $"Query-{version}";
        return new AwsCall($"{prefix}.{name}", name, service, _operations.GetValueOrDefault((prefix, name)), new QueryProtocol(service?.Traits.Query ?? QueryService.Sts));
    }

    private static string Target(HttpRequest request) => request.Headers["X-Amz-Target"].ToString();

    private static (string Prefix, string Name) Cut(string target)
    {
        var cut = target.LastIndexOf('.');
        return cut < 0 ? (target, "") : (target[..cut], target[(cut + 1)..]);
    }
}
