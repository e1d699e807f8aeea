using System.Text;
using LoadPlatform.AwsSimulator.Wire.Faults;
using LoadPlatform.AwsSimulator.Wire.Signing;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>POST /: finds the operation, carries it out, answers in the protocol that the request speaks.</summary>
internal sealed partial class AwsEndpoint(AwsOperations operations, SignatureVerifier signatures, CallRunner runner, CallLedger ledger, ILogger<AwsEndpoint> logger)
{
    /// <summary>What AWS answers to a content type that the service does not speak.</summary>
    private static readonly AwsAnswer WrongContentType = new(StatusCodes.Status404NotFound, null, Encoding.ASCII.GetBytes("<UnknownOperationException/>\n"));

    public async Task HandleAsync(HttpContext context)
    {
        var most = operations.LargestBody(context.Request);
        var body = await RequestBody.ReadAsync(context.Request, most);
        var call = operations.Find(context.Request, body ?? []);
        var requestId = RequestId.New(call.Service?.Traits);
        var usage = new Usage();
        var answer = body is null ? call.Protocol.TooLarge(requestId) : await AnswerAsync(context, call, body, most, usage, requestId);

        ledger.Count(call, answer, usage);
        if (answer.IsDropped)
            context.Abort();
        else
            await AwsResponse.WriteAsync(context, answer, call.Service?.Traits, requestId);
    }

    private async Task<AwsAnswer> AnswerAsync(HttpContext context, AwsCall call, byte[] body, int most, Usage usage, string requestId)
    {
        try
        {
            if (call.Service is not { } service || call.Operation is not { } operation)
                throw new AwsException("UnknownOperationException", $"The simulator has no operation {call.Label}.", StatusCodes.Status501NotImplemented);
            if (!call.Protocol.Accepts(context.Request.ContentType))
                return WrongContentType;
            if (await RequestBody.DecodeAsync(context.Request, body, most) is not { } decoded)
                return call.Protocol.TooLarge(requestId);

            var request = call.Protocol.Read(decoded, usage);
            signatures.Verify(context.Request, service.Traits, body);
            return await runner.RunAsync(call, service, operation, request, requestId, context.RequestAborted);
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
