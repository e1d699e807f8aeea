using System.Net;
using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>AWS Systems Manager InvalidInstanceInformationFilterValueException exception.</summary>
public partial class InvalidInstanceInformationFilterValueException : AmazonSimpleSystemsManagementException
{
    public InvalidInstanceInformationFilterValueException(string message)
        : base(message)
    {
    }

    public InvalidInstanceInformationFilterValueException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidInstanceInformationFilterValueException(Exception innerException)
        : base(innerException)
    {
    }

    public InvalidInstanceInformationFilterValueException(string message, Exception innerException, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, innerException, errorType, errorCode, requestId, statusCode)
    {
    }

    public InvalidInstanceInformationFilterValueException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode)
    {
    }
}
