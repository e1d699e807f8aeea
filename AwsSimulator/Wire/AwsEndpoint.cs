using System.Text.Json;
using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>POST /: finds the operation by X-Amz-Target, carries it out, answers in the service's own format.</summary>
internal sealed partial class AwsEndpoint(IEnumerable<AwsService> services, WorldGate gate, CallLedger ledger, Sts.StsEndpoint sts, ILogger<AwsEndpoint> logger)
{
    private const string DefaultContentType = "application/x-amz-json-1.1";
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private readonly Dictionary<string, AwsService> _services = services.ToDictionary(service => service.TargetPrefix, StringComparer.Ordinal);
    private readonly Dictionary<(string Prefix, string Name), IAwsOperation> _operations = services
        .SelectMany(service => service.Operations.Select(operation => (service.TargetPrefix, operation)))
        .ToDictionary(pair => (pair.TargetPrefix, pair.operation.Name), pair => pair.operation);

    public async Task HandleAsync(HttpContext context)
    {
        var target = context.Request.Headers["X-Amz-Target"].ToString();
        if (target.Length == 0)
        {
            await sts.HandleAsync(context);
            return;
        }

        var cut = target.LastIndexOf('.');
        var (prefix, name) = cut < 0 ? (target, "") : (target[..cut], target[(cut + 1)..]);
        _services.TryGetValue(prefix, out var service);
        var (status, body) = await AnswerAsync(context, service, prefix, name);

        ledger.Count(target, status != StatusCodes.Status200OK);
        await AwsResponse.WriteAsync(context, status, service?.ContentType ?? DefaultContentType, body);
    }

    private async Task<(int Status, JsonObject Body)> AnswerAsync(HttpContext context, AwsService? service, string prefix, string name)
    {
        try
        {
            if (context.Request.Headers.Authorization.Count == 0)
                throw new AwsException("MissingAuthenticationTokenException", "Missing Authentication Token", StatusCodes.Status403Forbidden);
            if (service is null || !_operations.TryGetValue((prefix, name), out var operation))
                throw new AwsException("UnknownOperationException", $"The simulator has no operation {Target(prefix, name)}.", StatusCodes.Status501NotImplemented);

            var request = await ReadAsync(context);
            return (StatusCodes.Status200OK, gate.Use(world => operation.Handle(world, request)));
        }
        catch (AwsException error)
        {
            return (error.Status, new JsonObject { ["__type"] = error.FullType(service?.ErrorPrefix), ["message"] = error.Message });
        }
#pragma warning disable CA1031 // The boundary: whatever a request provokes is logged and answered as AWS answers its own faults.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.Failed(logger, Target(prefix, name), error);
            return (StatusCodes.Status500InternalServerError, new JsonObject { ["__type"] = "InternalFailure", ["message"] = "The simulator failed on this request; its log says why." });
        }
#pragma warning restore CA1031
    }

    private static string Target(string prefix, string name) => name.Length == 0 ? prefix : $"{prefix}.{name}";

    private static async Task<AwsRequest> ReadAsync(HttpContext context)
    {
        try
        {
            var node = await JsonNode.ParseAsync(context.Request.Body, nodeOptions: null, Strict, context.RequestAborted);
            return new AwsRequest(node as JsonObject ?? throw new AwsException("SerializationException", "The body is no JSON object."));
        }
        catch (JsonException error)
        {
            throw new AwsException("SerializationException", $"The body is no JSON: {error.Message}");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Operation} failed")]
        public static partial void Failed(ILogger logger, string operation, Exception error);
    }
}
