namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Writes answers with the headers that AWS sends.</summary>
internal static class AwsResponse
{
    public static async Task WriteAsync(HttpContext context, AwsAnswer answer, string requestId)
    {
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        context.Response.Headers["x-amzn-RequestId"] = requestId;
        if (answer.ErrorType is { } type)
            context.Response.Headers["x-amzn-ErrorType"] = type;
        context.Response.ContentLength = answer.Body.Length;
        await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
