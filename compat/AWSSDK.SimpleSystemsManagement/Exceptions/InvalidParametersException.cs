using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidParametersException exception.</summary>
public partial class InvalidParametersException : AmazonSimpleSystemsManagementException
{
    public InvalidParametersException(string message)
        : base(message)
    {
    }

    public InvalidParametersException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidParametersException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidParametersException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidParametersException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
