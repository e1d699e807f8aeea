using LoadPlatform.AwsSimulator.Wire;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Sts;

/// <summary>The query protocol: STS's GetCallerIdentity. Anything else is named and refused.</summary>
internal sealed class StsEndpoint(IOptions<SimulatorOptions> options, CallLedger ledger)
{
    public async Task HandleAsync(HttpContext context)
    {
        var action = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync(context.RequestAborted))["Action"].ToString() : "";
        var known = action == "GetCallerIdentity";
        var signed = context.Request.Headers.Authorization.Count > 0;
        ledger.Count($"Query.{action}", !known || !signed);

        context.Response.ContentType = "text/xml";
        var requestId = Guid.NewGuid();
        context.Response.Headers["x-amzn-RequestId"] = requestId.ToString();
        context.Response.StatusCode = !signed ? StatusCodes.Status403Forbidden : known ? StatusCodes.Status200OK : StatusCodes.Status501NotImplemented;
        await context.Response.WriteAsync(
            !signed ? Error("MissingAuthenticationToken", "Missing Authentication Token", requestId)
            : known ? Identity(requestId)
            : Error("UnknownOperation", "The simulator has no such operation in the query protocol; X-Amz-Target is missing.", requestId),
            context.RequestAborted);
    }

    private string Identity(Guid requestId) =>
        $"""
        <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::{options.Value.AccountId}:user/simulator</Arn><UserId>AIDASIMULATOR</UserId><Account>{options.Value.AccountId}</Account></GetCallerIdentityResult><ResponseMetadata><RequestId>{requestId}</RequestId></ResponseMetadata></GetCallerIdentityResponse>
        """;

    private static string Error(string code, string message, Guid requestId) =>
        $"""
        <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>{requestId}</RequestId></ErrorResponse>
        """;
}
