namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>POST /: finds the operation, carries it out, answers in the protocol that the request speaks.</summary>
internal sealed partial class AwsEndpoint(AwsOperations operations, WorldGate gate, CallLedger ledger, ILogger<AwsEndpoint> logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted);
        var body = buffer.ToArray();
        var call = operations.Find(context.Request, body);
        var requestId = Guid.NewGuid().ToString();
        var answer = Answer(context, call, body, requestId);

        ledger.Count(call.Label, answer.IsError);
        await AwsResponse.WriteAsync(context, answer, requestId);
    }

    private AwsAnswer Answer(HttpContext context, AwsCall call, byte[] body, string requestId)
    {
        try
        {
            if (context.Request.Headers.Authorization.Count == 0)
                throw new AwsException("MissingAuthenticationTokenException", "Missing Authentication Token", StatusCodes.Status403Forbidden);
            if (call.Operation is not { } operation)
                throw new AwsException("UnknownOperationException", $"The simulator has no operation {call.Label}.", StatusCodes.Status501NotImplemented);

            var request = call.Protocol.Read(body);
            var result = gate.Use(world => operation.Handle(world, request));
            return call.Protocol.Result(call.Name, result, requestId);
        }
        catch (AwsException error)
        {
            return call.Protocol.Error(error, requestId);
        }
#pragma warning disable CA1031 // The boundary: whatever a request provokes is logged and answered as AWS answers its own faults.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Log.Failed(logger, call.Label, error);
            return call.Protocol.Error(
                new AwsException("InternalFailure", "The simulator failed on this request; its log says why.", StatusCodes.Status500InternalServerError), requestId);
        }
#pragma warning restore CA1031
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "{Operation} failed")]
        public static partial void Failed(ILogger logger, string operation, Exception error);
    }
}
