// Publishes to an HTTP endpoint on one connection: ssepub PORT PATH EVENTS RATE PADBYTES, body {"t":<ns>,"n":..,"pad":".."};
// RATE 0 is as fast as the answers come.
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <arpa/inet.h>
#include <time.h>
#include <unistd.h>
static long now(){struct timespec t;clock_gettime(CLOCK_MONOTONIC,&t);return t.tv_sec*1000000000L+t.tv_nsec;}
int main(int c,char**v){int port=atoi(v[1]);const char*path=v[2];int m=atoi(v[3]);double rate=atof(v[4]);int size=atoi(v[5]);
 struct sockaddr_in a={0};a.sin_family=AF_INET;a.sin_port=htons(port);inet_aton("127.0.0.1",&a.sin_addr);
 int s=socket(AF_INET,SOCK_STREAM,0);int one=1;setsockopt(s,IPPROTO_TCP,TCP_NODELAY,&one,4);if(connect(s,(void*)&a,sizeof a)){perror("c");return 1;}
 char*pad=malloc(size+1);memset(pad,'x',size);pad[size]=0; char*body=malloc(size+200),*req=malloc(size+600),rb[8192]; long t0=now(); int bad=0;
 for(int i=0;i<m;i++){ if(rate>0){long due=t0+(long)(i*1e9/rate);long d=due-now();if(d>0){struct timespec ts={d/1000000000L,d%1000000000L};nanosleep(&ts,0);}}
  int bl=sprintf(body,"{\"t\":%ld,\"n\":%d,\"pad\":\"%s\"}",now(),i,pad);
  int l=sprintf(req,"POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",path,bl,body);
  if(write(s,req,l)!=l){perror("w");return 1;} int r=read(s,rb,sizeof rb);if(r<=0){fprintf(stderr,"closed at %d\n",i);return 1;} if(strncmp(rb,"HTTP/1.1 2",10))bad++; }
 double e=(now()-t0)/1e9; printf("published=%d bad=%d in %.3fs = %.0f msg/s\n",m,bad,e,m/e);}
