using System.Globalization;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>Writes answers with the headers that AWS sends.</summary>
internal static class AwsResponse
{
    public static async Task WriteAsync(HttpContext context, AwsAnswer answer, ServiceTraits? service, string requestId)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.Headers["x-amzn-RequestId"] = requestId;
        if (answer.QueryError is { } error)
            response.Headers["x-amzn-query-error"] = error;
        if (service?.HasChecksum == true)
            response.Headers["x-amz-crc32"] = Crc32.Of(answer.Body).ToString(CultureInfo.InvariantCulture);
        response.ContentLength = answer.Body.Length;
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
