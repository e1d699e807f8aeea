using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager MaxDocumentSizeExceededException exception.</summary>
public partial class MaxDocumentSizeExceededException : AmazonSimpleSystemsManagementException
{
    public MaxDocumentSizeExceededException(string message)
        : base(message)
    {
    }

    public MaxDocumentSizeExceededException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public MaxDocumentSizeExceededException(Exception innerException)
        : base(innerException)
    {
    }

    public MaxDocumentSizeExceededException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public MaxDocumentSizeExceededException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
